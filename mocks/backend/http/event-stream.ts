/** A `text/event-stream` whose reader sets the pace: nothing is made that nobody reads. */
import type { Timers } from '../backend.js';

/** Milliseconds between comments that keep the connection open. */
const heartbeat = 15_000;

/** A comment: readers ignore it. */
export const comment = ':\n\n';

/** One message; `data` becomes one line of JSON. */
export const message = (event: string, id: string, data: unknown): string =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/** What a stream tells. */
export interface Feed {
  readonly timers: Timers;
  /** Sent at once. */
  readonly opening: string;
  /** Milliseconds until the stream ends by itself. */
  readonly lasts: number;
  /** Messages since it was called last, a page at a time; '' when there are none. */
  next(): Promise<string>;
  /** Whether there will be none any more, by whatever clock. */
  isOver(): boolean;
  /** Called once, when the stream has ended or its reader has gone away. */
  ended(): void;
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface EventStream {
  readonly body: ReadableStream<Uint8Array>;
  /** `next` may have news, or `isOver` may be true. */
  wake(): void;
  end(): void;
}

/** Opens a stream. It tells what is new as soon as it is read. */
export function eventStream({ timers, opening, lasts, next, isOver, ended, onError }: Feed): EventStream {
  const encoder = new TextEncoder();
  let news = true;
  let beat = false;
  let over = false;
  let proceed = (): void => {};
  let stopBeat = (): void => {};
  const stopEnd = timers.after(lasts, end);

  function end(): void {
    if (over) return;
    over = true;
    stopBeat();
    stopEnd();
    ended();
    proceed();
  }

  /** Lets a waiting reader go on; ends also when nobody reads. */
  function stir(): void {
    if (isOver()) end();
    proceed();
  }

  function beatLater(): void {
    stopBeat = timers.after(heartbeat, () => {
      beat = true;
      stir();
      if (!over) beatLater();
    });
  }

  /** Enqueues one piece, as soon as there is one, or closes. */
  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (!over && !isOver()) {
      if (news) {
        news = false;
        const text = await next();
        if (text === '') continue;
        news = true;
        return controller.enqueue(encoder.encode(text));
      }
      if (beat) {
        beat = false;
        return controller.enqueue(encoder.encode(comment));
      }
      await new Promise<void>((resolve) => { proceed = resolve; });
    }
    end();
    controller.close();
  }

  beatLater();
  return {
    wake() { news = true; stir(); },
    end,
    body: new ReadableStream<Uint8Array>({
      start: (controller) => { controller.enqueue(encoder.encode(opening)); },
      pull: (controller) => pull(controller).catch((error: unknown) => {
        // A reader that has gone away takes nothing any more; that is no error.
        if (over) return;
        end();
        onError?.(error);
        controller.error(error);
      }),
      cancel: end,
    }),
  };
}
