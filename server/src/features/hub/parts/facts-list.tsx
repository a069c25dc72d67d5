/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

/** One fact: what it is called and what it is; left out when there is nothing to say. */
export type Fact = readonly [label: string, value: ComponentChildren];

/** Facts as a description list, empty ones left out. */
export function FactsList({ facts }: { facts: readonly Fact[] }) {
  const told = facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  if (told.length === 0) return null;
  return (
    <dl class="facts">
      {told.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A sentence that changes how the rest is read. */
export function Notice({ tone, children }: { tone: 'stop' | 'warn' | 'info'; children: ComponentChildren }) {
  return (
    <p class={`notice notice-${tone}`} role="note">
      {children}
    </p>
  );
}
