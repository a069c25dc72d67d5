/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import renderToString from 'preact-render-to-string';

import type { Scene } from '../hub-page';
import { Markup } from './markup';
import type { PartName, PartProps } from './templates';

type Part<N extends PartName> = (props: PartProps[N] & { scene: Scene }) => VNode | null;

/** A component that an app's template may stand in for. */
export function replaceable<N extends PartName>(
  nameOf: (props: PartProps[N] & { scene: Scene }) => N,
  Ours: Part<N>,
): Part<N> {
  return (props) => {
    const ours = () => {
      const own = Ours(props);
      return new Markup(own ? renderToString(own) : '');
    };
    const drawn = props.scene.templates?.draw(nameOf(props), props, ours);
    return drawn ? jsxTemplate([drawn.html]) : Ours(props);
  };
}
