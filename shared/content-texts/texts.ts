/** What the Content Manager says about our types: one object per language, the same keys in each. */
export type FieldText = readonly [label: string, help: string];

export interface ModelTexts {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldText>>;
}

export interface ContentTexts {
  /** By singular name: `event` of `plugin::community-hub.event`. */
  readonly types: Readonly<Record<string, ModelTexts>>;
  /** By name: `offer` of `community-hub.offer`. */
  readonly components: Readonly<Record<string, ModelTexts>>;
}
