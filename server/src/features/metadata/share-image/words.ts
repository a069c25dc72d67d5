/** Words that a share image adds to what the item says. */
export interface ImageWords {
  /** What one item of its kind is called. */
  kind: string;
  cancelled: string;
  postponed: string;
  rescheduled: string;
  movedOnline: string;
  full: string;
  filled: string;
  closed: string;
  online: string;
  fullyRemote: string;
  partlyRemote: string;
  /** Who is supported, in place of `{name}`. */
  support: string;
  /** By schema.org's employment types. */
  employment: Readonly<Record<string, string>>;
}
