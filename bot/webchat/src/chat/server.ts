/** The answer of the server was a clear no: asking again with the same request is useless. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`The server answered ${status}.`);
  }
}

/** The server could not be asked, or could not answer now: the same request may work later. */
export class Unreachable extends Error {}

const patienceMilliseconds = 15_000;
const uploadPatienceMilliseconds = 120_000;
export const forbidden = 403;
const requestTimeout = 408;
const tooManyRequests = 429;

// This script lies in /webchat/, beside the token and one step below the Direct Line server.
const here = import.meta.url;

export const tokenAddress = new URL('./token', here).href;
export const directLineAddress = new URL('../v3/directline', here).href;

/** Sends JSON (or a form) and reads JSON; every failure is either {@link Refused} or {@link Unreachable}. */
export async function ask<T>(method: 'GET' | 'POST', address: string, token?: string, body?: object): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token) {
    headers['Authorization'] = `Bearer ${token}`;
  }
  const isForm = body instanceof FormData;
  if (body && !isForm) {
    headers['Content-Type'] = 'application/json';
  }

  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers,
      body: isForm ? body : body ? JSON.stringify(body) : null,
      cache: 'no-store',
      signal: AbortSignal.timeout(isForm ? uploadPatienceMilliseconds : patienceMilliseconds),
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

/** Resolves after the time, or at once when the device is back on the network. */
export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = window.setTimeout(done, milliseconds);
    window.addEventListener('online', done);
  });
