/** @jsxImportSource preact */
import type { Scene } from '../hub-page';
import { Code } from './code';

/** On paper only: the address of the page, to read and to scan. */
export function PrintedCode({ scene, url }: { scene: Scene; url: string }) {
  return (
    <p class="printed wrap">
      <Code url={url} />
      <span>
        {scene.texts.scanPage}: {url}
      </span>
    </p>
  );
}
