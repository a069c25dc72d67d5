/** The only way to read the time, so that tests choose it. */
export interface Clock {
  now(): Date;
}

/** An instant as stored in our tables: UTC, milliseconds, 24 characters, sorts as text. */
export type Instant = string;

export function toInstant(date: Date): Instant {
  return date.toISOString();
}

export function addSeconds(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000);
}
