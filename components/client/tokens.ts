/**
 * Who is calling: asks the vendor's site for the customer's token, once for however many calls wait for it, and keeps
 * it in memory until shortly before it ends.
 */
import { Failure, unauthenticated } from './failure.js';
import type { Timers } from './timers.js';

/** A token, with the RFC 3339 time it ends where known; `null` for a guest. */
export type Token = string | { readonly token: string; readonly expiresAt?: string } | null;
/** Where tokens come from. */
export type TokenSource = () => Promise<Token> | Token;
/** Whom a source speaks for. */
export type Identity = 'customer' | 'guest';

/** Told when another is calling, and when a token could not be had again. */
export interface TokenEvents {
  identified(identity: Identity, another: boolean): void;
  expired(): void;
}

/** Renewed so long before the end, in milliseconds, or a tenth of its life. */
const margin = 30_000;
/** Milliseconds a source may take. */
const patience = 10_000;
/** A guest may have signed in meanwhile: asked again after so many milliseconds. */
const guestFor = 60_000;

interface Held { token: string | null; until: number }

export class Tokens {
  readonly #now: () => number;
  readonly #timers: Timers;
  readonly #events: TokenEvents;
  #source: TokenSource | undefined;
  #speaksFor: Identity = 'customer';
  #identity: Identity | undefined;
  #held: Held | undefined;
  #asking: Promise<string | null> | undefined;
  /** Rises when what is being asked for no longer counts. */
  #turn = 0;
  #told: string | undefined;

  /** @param now The backend's clock: the device's may be wrong. */
  constructor(now: () => number, timers: Timers, events: TokenEvents) {
    this.#now = now;
    this.#timers = timers;
    this.#events = events;
  }

  /** The present token; `null` for a guest. Rejects with `Failure` when it cannot be had or the customer's is gone. */
  async get(): Promise<string | null> {
    const held = this.#held;
    return held && this.#now() < held.until ? held.token : this.#ask();
  }

  /** Another token after a 401 for this one. Rejects as `unauthenticated` when there is none. */
  async renew(refused: string): Promise<string> {
    if (this.#held?.token === refused) this.#held.until = 0;
    const token = await this.get();
    if (token === null) throw unauthenticated();
    return token;
  }

  /** No other could be had than this, which is refused: told once. */
  refused(token: string): void {
    if (this.#told !== token) this.#events.expired();
    this.#told = token;
  }

  /** Another caller: from now on tokens come from here. */
  become(source: TokenSource | undefined, identity: Identity = 'customer'): void {
    this.#turn += 1;
    this.#source = source;
    this.#speaksFor = identity;
    this.#held = undefined;
    this.#asking = undefined;
    if (this.#identity || identity === 'guest') this.#identify(identity, true);
  }

  /** The same caller, asked for in another way. A guest may be none by now. */
  replace(source: TokenSource | undefined): void {
    this.#source = source;
    if (this.#held?.token !== null) return;
    this.#held = undefined;
    void this.get().catch(() => undefined);
  }

  /** Forgets the customer; a guest until another source is given. */
  forget(): void {
    this.become(undefined, 'guest');
    this.#held = { token: null, until: Infinity };
    this.#speaksFor = 'customer';
  }

  #ask(): Promise<string | null> {
    if (this.#asking) return this.#asking;
    const asking = this.#answer(this.#turn).finally(() => {
      if (this.#asking === asking) this.#asking = undefined;
    });
    this.#asking = asking;
    return asking;
  }

  async #answer(turn: number): Promise<string | null> {
    const had = this.#held?.token ?? null;
    const known = this.#identity !== undefined;
    // A call of one who has left is not made as another.
    const again = (): Promise<string | null> => (known ? Promise.reject(unauthenticated()) : this.get());
    let given: Token;
    try {
      given = await this.#fromSource();
    } catch (error) {
      if (turn !== this.#turn) return again();
      // The vendor's error stays where it is: it may carry what nobody else should see.
      const failure = error instanceof Failure ? error : unauthenticated();
      if (had !== null && failure.kind === 'problem') this.refused(had);
      throw failure;
    }
    if (turn !== this.#turn) return again();
    const held = this.#hold(given);
    if (had !== null && held.token === null) {
      this.refused(had);
      this.#identify('guest', true);
      // What was meant to be done as the customer is not done as a guest.
      throw unauthenticated();
    }
    const identity = held.token === null ? 'guest' : this.#speaksFor;
    if (identity !== this.#identity) this.#identify(identity, this.#identity !== undefined);
    return held.token;
  }

  /** A source that never answers must not hold up what comes after. */
  #fromSource(): Promise<Token> {
    return new Promise((resolve, reject) => {
      const stop = this.#timers.after(patience, () => reject(new Failure('timeout')));
      const asked = async (): Promise<Token> => (await this.#source?.()) ?? null;
      asked().then(resolve, reject).finally(stop);
    });
  }

  #hold(given: Token): Held {
    const now = this.#now();
    const { token, expiresAt = '' } = typeof given === 'string' ? { token: given } : given ?? { token: null };
    // Only what a header can carry.
    if (token !== null && !/^[\x21-\x7e]+$/.test(token)) throw new Failure('mismatch');
    const life = Date.parse(expiresAt) - now;
    const until = token === null ? now + guestFor : life > 0 ? now + life - Math.min(margin, life / 10) : Infinity;
    this.#held = { token, until };
    return this.#held;
  }

  #identify(identity: Identity, another: boolean): void {
    this.#identity = identity;
    this.#events.identified(identity, another);
  }
}
