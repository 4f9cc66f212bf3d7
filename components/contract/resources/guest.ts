/** A guest opens one request by its tracking code. */
import * as v from 'valibot';

/** `POST /guest-sessions` */
export const GuestCodeSchema = v.strictObject({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) });

export const GuestSessionSchema = v.object({ token: v.string(), expiresAt: v.string(), request: v.string() });
export type GuestSession = v.InferOutput<typeof GuestSessionSchema>;
