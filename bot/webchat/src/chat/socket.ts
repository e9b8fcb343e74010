const silenceMeansDeadMilliseconds = 50_000; // The server sends at least an empty frame every 20 s.

/** A socket that only listens. */
export class Socket {
  readonly #socket: WebSocket;
  readonly #closed: Promise<void>;
  #lastHeard = Date.now();

  constructor(address: string, whenOpen: () => void, whenHeard: (text: string) => void) {
    this.#socket = new WebSocket(address);
    this.#socket.onopen = whenOpen;
    this.#socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#lastHeard = Date.now();
      if (typeof data === 'string' && data !== '') {
        whenHeard(data);
      }
    };
    this.#closed = new Promise((resolve) => (this.#socket.onclose = () => resolve()));
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  close(): void {
    this.#socket.close();
  }

  /** Resolves when nothing more will be heard: it was closed, or has been silent for too long. */
  async untilDead(): Promise<void> {
    let check = () => {};
    const silent = new Promise<void>((resolve) => {
      check = () => {
        if (Date.now() - this.#lastHeard > silenceMeansDeadMilliseconds) {
          resolve();
        }
      };
    });
    const pulse = window.setInterval(check, silenceMeansDeadMilliseconds / 5);
    document.addEventListener('visibilitychange', check); // Timers sleep with the device.

    await Promise.race([this.#closed, silent]);
    clearInterval(pulse);
    document.removeEventListener('visibilitychange', check);
    this.#socket.onmessage = null;
    this.#socket.close();
  }
}
