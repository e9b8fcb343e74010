/** The answer of the server was a clear no: asking again with the same request is useless. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`The server answered ${status}.`);
  }
}

/** The server could not be asked, or could not answer now: the same request may work later. */
export class Unreachable extends Error {}

const patienceMilliseconds = 20_000;
const requestTimeout = 408;
const tooManyRequests = 429;

// This script lies in /webchat/, beside the token and one step below the Direct Line server.
const here = import.meta.url;

export const tokenAddress = new URL('./token', here).href;
export const directLineAddress = new URL('../v3/directline', here).href;

/** Sends JSON and reads JSON; every failure is either {@link Refused} or {@link Unreachable}. */
export async function ask<T>(method: 'GET' | 'POST', address: string, token?: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token) {
    headers['Authorization'] = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }

  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (response.ok) {
      return (await response.json()) as T;
    }
  } catch (failure) {
    throw new Unreachable(String(failure));
  }

  const mayWorkLater = response.status >= 500 || response.status === requestTimeout || response.status === tooManyRequests;
  throw mayWorkLater ? new Unreachable(`The server answered ${response.status}.`) : new Refused(response.status);
}
