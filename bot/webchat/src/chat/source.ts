interface Listener<T> {
  next?(value: T): void;
  error?(failure: unknown): void;
  complete?(): void;
}

export type Listening<T> = Required<Listener<T>>;

/** As much of an observable as Web Chat asks of a connection. */
export class Source<T> {
  /** @param begin Called for every listener; what it returns is called when the listener leaves. */
  constructor(private readonly begin: (listener: Listening<T>) => () => void) {}

  subscribe(listener: Listener<T> | ((value: T) => void), error?: (failure: unknown) => void, complete?: () => void) {
    const given: Listener<T> = typeof listener === 'function' ? { next: listener, error, complete } : listener;
    const end = this.begin({
      next: (value) => given.next?.(value),
      error: (failure) => given.error?.(failure),
      complete: () => given.complete?.(),
    });
    return { unsubscribe: end };
  }
}

/** A value that changes, and tells every listener what it is now and what it becomes. */
export class Changing<T> {
  readonly values: Source<T>;
  readonly #listeners = new Set<Listening<T>>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
    this.values = new Source((listener) => {
      this.#listeners.add(listener);
      listener.next(this.#value);
      return () => this.#listeners.delete(listener);
    });
  }

  set(value: T): void {
    if (this.#value !== value) {
      this.#value = value;
      this.#listeners.forEach((listener) => listener.next(value));
    }
  }
}
