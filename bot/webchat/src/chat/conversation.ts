import { createDirectLine } from 'botframework-webchat';
import type { Keeper } from './keeping';
import { newPass, type Pass, renewed } from './pass';
import { ask, directLineAddress, Refused } from './server';

/** Direct Line's own numbers for the state of a connection. */
const enum Connection {
  ExpiredToken = 3,
  FailedToConnect = 4,
  Ended = 5,
}

interface Opened {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in?: number;
  readonly streamUrl: string;
}

const renewBeforeEndMilliseconds = 10 * 60_000;
const shortestRenewalMilliseconds = 15_000;
const retryRenewalMilliseconds = 10_000;
const fromTheBeginning = '0';
const forbidden = 403;

let entered = 0;

/** One conversation with the assistant, held open: it renews its token and says when it is lost. */
export class Conversation {
  /** Differs from that of every other conversation entered in this window. */
  readonly key = ++entered;
  readonly directLine: ReturnType<typeof createDirectLine>;
  readonly #keeper: Keeper;
  readonly #whenLost: () => void;
  readonly #connection: { unsubscribe(): void };
  #pass: Pass;
  #timer = 0;
  #closed = false;

  private constructor(keeper: Keeper, pass: Pass, opened: Opened, whenLost: () => void) {
    this.#keeper = keeper;
    this.#pass = pass;
    this.#whenLost = whenLost;
    this.directLine = createDirectLine({
      domain: directLineAddress,
      conversationId: opened.conversationId,
      token: opened.token,
      streamUrl: opened.streamUrl,
      watermark: fromTheBeginning,
    });
    this.#connection = this.directLine.connectionStatus$.subscribe((state: number) => this.#connectionIs(state));
    this.#renewInTime();
  }

  get userId(): string {
    return this.#pass.userId;
  }

  /** Comes back to the kept conversation, or quietly starts a new one where that is gone. */
  static async enter(keeper: Keeper, locale: string, whenLost: () => void): Promise<Conversation> {
    const kept = keeper.find();
    const [pass, opened] = (kept && (await comeBack(kept))) ?? (await start(locale));
    keeper.keep(pass);
    return new Conversation(keeper, pass, opened, whenLost);
  }

  /** Leaves the conversation on the server as it is, to be entered again. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#connection.unsubscribe();
    this.directLine.end();
  }

  #connectionIs(state: number): void {
    if (state === Connection.ExpiredToken) {
      void this.#renew();
    } else if (state === Connection.FailedToConnect || state === Connection.Ended) {
      this.#lose();
    }
  }

  #lose(): void {
    if (!this.#closed) {
      this.close();
      this.#whenLost();
    }
  }

  #renewInTime(): void {
    const untilEnd = this.#pass.expiresAt - Date.now();
    this.#renewAfter(Math.max(Math.min(untilEnd / 2, untilEnd - renewBeforeEndMilliseconds), shortestRenewalMilliseconds));
  }

  #renewAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#renew(), milliseconds);
  }

  async #renew(): Promise<void> {
    try {
      const pass = await renewed(this.#pass);
      const opened = await openAgain(pass);
      if (this.#closed) {
        return;
      }

      this.#pass = pass;
      this.#keeper.keep(pass);
      this.directLine.reconnect(opened);
      this.#renewInTime();
    } catch (failure) {
      if (failure instanceof Refused) {
        this.#lose();
      } else if (!this.#closed) {
        this.#renewAfter(retryRenewalMilliseconds);
      }
    }
  }
}

/** The kept conversation, opened; nothing where the server does not know it any more or does not let this visitor in. */
async function comeBack(kept: Pass): Promise<[Pass, Opened] | undefined> {
  const endsLater = kept.expiresAt - Date.now() > renewBeforeEndMilliseconds;
  try {
    const pass = endsLater ? kept : await renewed(kept);
    return [pass, await openAgain(pass)];
  } catch (failure) {
    if (!(failure instanceof Refused)) {
      throw failure;
    }

    // The clocks may differ: what ends later here may have ended there.
    return endsLater && failure.status === forbidden ? comeBack({ ...kept, expiresAt: 0 }) : undefined;
  }
}

async function start(locale: string): Promise<[Pass, Opened]> {
  const pass = await newPass();
  const opened = await ask<Opened>('POST', `${directLineAddress}/conversations`, pass.token, { user: { id: pass.userId }, locale });
  return [pass, opened];
}

const openAgain = (pass: Pass): Promise<Opened> =>
  ask('GET', `${directLineAddress}/conversations/${encodeURIComponent(pass.conversationId)}?watermark=${fromTheBeginning}`, pass.token);
