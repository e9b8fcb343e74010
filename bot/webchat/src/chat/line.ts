import { comeBackTo, type Opened, send, sendFiles } from './direct-line';
import type { Keeper } from './keeping';
import { endsSoon, type Pass, renewed } from './pass';
import { forbidden, Refused, Unreachable, wait } from './server';
import { Socket } from './socket';
import { Changing, type Listening, Source } from './source';
import { type Activity, filesOf } from './upload';

/** The states of a line, by the numbers that Web Chat knows from Direct Line. */
const enum State {
  Uninitialized = 0,
  Connecting = 1,
  Online = 2,
  Ended = 5,
}

interface Frame {
  readonly activities?: readonly Activity[];
  readonly watermark?: string;
}

/** How the line stands, for the person. */
export type Presence = 'opening' | 'open' | 'lost';

const shortestWaitMilliseconds = 300;
const longestWaitMilliseconds = 15_000;
const interruptionIsWorthSayingAfterMilliseconds = 1_500;
const resendForMilliseconds = 25_000;

let lines = 0;

/**
 * The line to one conversation, as Web Chat wants it: what is said there, and a way to speak.
 * It outlives lost networks, restarts of the server and the end of its token; only a conversation that is gone ends it.
 * @remarks Speaking is safe to repeat: the server knows a message again by its clientActivityID.
 */
export class Line {
  /** Differs from that of every other line of this window. */
  readonly key = ++lines;
  readonly conversationId: string;
  readonly userId: string;
  readonly activity$: Source<Activity>;
  /** Online before the socket is open, and through an interruption: Web Chat would give up what is just being sent. */
  readonly connectionStatus$: Source<State>;
  readonly presence$: Source<Presence>;

  readonly #keeper: Keeper;
  readonly #whenLost: () => void;
  readonly #hearers = new Set<Listening<Activity>>();
  readonly #state = new Changing<State>(State.Uninitialized);
  readonly #presence = new Changing<Presence>('opening');
  #pass: Pass;
  #opened: Opened | undefined;
  #renewal: Promise<Pass> | undefined;
  #sending: Promise<unknown> = Promise.resolve();
  #watermark = '0';
  #socket: Socket | undefined;
  #wake: () => void = () => {};
  #listening = false;
  #ended = false;

  constructor(pass: Pass, opened: Opened, keeper: Keeper, whenLost: () => void) {
    this.#pass = pass;
    this.#opened = opened;
    this.#keeper = keeper;
    this.#whenLost = whenLost;
    this.conversationId = pass.conversationId;
    this.userId = pass.userId;
    this.activity$ = new Source((listener) => {
      this.#hearers.add(listener);
      void this.#listen();
      return () => this.#hearers.delete(listener);
    });
    this.connectionStatus$ = this.#state.values;
    this.presence$ = this.#presence.values;
  }

  /** Web Chat reads the visitor's id in it. */
  get token(): string {
    return this.#pass.token;
  }

  /** Sends what the visitor says, after everything said before; yields the id that the server gave it. */
  postActivity(activity: Activity): Source<string> {
    let sent: Promise<string> | undefined;
    return new Source((listener) => {
      sent ??= this.#sendInTurn(activity);
      sent.then(
        (id) => {
          listener.next(id);
          listener.complete();
        },
        (failure: unknown) => listener.error(failure),
      );
      return () => {}; // What was said is said.
    });
  }

  /** Looks for the server at once instead of after the wait. */
  tryNow(): void {
    this.#wake();
  }

  /** Tells the assistant that the visitor has left for good, and hangs up. */
  leave(): void {
    void send(this.#pass, { type: 'endOfConversation' }).catch(() => undefined); // Who cannot be told will not be missed.
    this.end();
  }

  /** Hangs up; the conversation stays on the server as it is, to be entered again. */
  end(): void {
    this.#ended = true;
    this.#socket?.close();
    this.#state.set(State.Ended);
  }

  async #listen(): Promise<void> {
    if (this.#listening) {
      return;
    }

    this.#listening = true;
    this.#state.set(State.Connecting);
    void wait(0).then(() => this.#ended || this.#state.set(State.Online)); // Web Chat throws away what is said before; speaking needs no socket.
    for (let failures = 0; !this.#ended; failures++) {
      try {
        const opened = this.#opened ?? (await this.#withGoodPass((pass) => comeBackTo(pass, this.#watermark)));
        this.#opened = undefined;
        await this.#hear(opened.streamUrl, () => (failures = 0));
      } catch (failure) {
        if (failure instanceof Refused) {
          return this.#lose();
        }
      }

      if (!this.#ended) {
        // Not all at once when the server comes back.
        const longest = Math.min(shortestWaitMilliseconds * 2 ** failures, longestWaitMilliseconds);
        await Promise.race([wait(longest * (0.5 + Math.random() / 2)), new Promise<void>((wake) => (this.#wake = wake))]);
      }
    }
  }

  /** Hears one socket to its end. */
  async #hear(address: string, whenOpen: () => void): Promise<void> {
    if (this.#ended) {
      return;
    }

    const socket = new Socket(
      address,
      () => {
        whenOpen();
        this.#presence.set('open');
      },
      (text) => this.#take(JSON.parse(text) as Frame),
    );
    this.#socket = socket;
    await socket.untilDead();
    window.setTimeout(() => {
      if (!this.#socket?.isOpen) {
        this.#presence.set('lost');
      }
    }, interruptionIsWorthSayingAfterMilliseconds);
  }

  #take({ activities = [], watermark }: Frame): void {
    this.#watermark = watermark ?? this.#watermark;
    for (const activity of activities) {
      this.#hearers.forEach((hearer) => hearer.next(activity));
    }
  }

  #sendInTurn(activity: Activity): Promise<string> {
    const sent = this.#sending.then(() => this.#send(activity));
    this.#sending = sent.catch(() => undefined);
    return sent;
  }

  async #send(activity: Activity): Promise<string> {
    const files = await filesOf(activity);
    const giveUpAt = Date.now() + resendForMilliseconds;
    for (let failures = 0; ; failures++) {
      try {
        const { id } = await this.#withGoodPass((pass) => (files ? sendFiles(pass, files) : send(pass, activity)));
        this.#wake(); // The server is there: listen again at once.
        return id;
      } catch (failure) {
        if (!(failure instanceof Unreachable) || Date.now() > giveUpAt || this.#ended) {
          throw failure;
        }
      }
      await wait(Math.min(500 * 2 ** failures, 4_000));
    }
  }

  /** Does something that needs the pass; a pass that has ended, or that the server says has ended, is renewed first. */
  async #withGoodPass<T>(action: (pass: Pass) => Promise<T>): Promise<T> {
    const pass = endsSoon(this.#pass) ? await this.#renew() : this.#pass;
    try {
      return await action(pass);
    } catch (failure) {
      if (failure instanceof Refused && failure.status === forbidden) {
        return await action(await this.#renew());
      }
      throw failure;
    }
  }

  /** One renewal at a time: whoever comes meanwhile gets the same. */
  #renew(): Promise<Pass> {
    this.#renewal ??= renewed(this.#pass)
      .then((pass) => {
        this.#pass = pass;
        this.#keeper.keep(pass);
        return pass;
      })
      .catch((failure: unknown) => {
        if (failure instanceof Refused) {
          this.#lose();
        }
        throw failure;
      })
      .finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  #lose(): void {
    if (!this.#ended) {
      this.end();
      this.#whenLost();
    }
  }
}
