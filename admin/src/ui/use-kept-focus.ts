import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

interface KeptFocus {
  /** The area that takes the focus; it needs `tabIndex={-1}`. */
  area: RefObject<HTMLElement>;
  /** For the element around everything whose focus is kept, its dialogs included. */
  onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** Keeps a keyboard user where she was: when what she pressed goes away with its answer, the area takes the focus. */
export function useKeptFocus(): KeptFocus {
  const area = useRef<HTMLElement>(null);
  const last = useRef<Element | null>(null);
  // What goes away is only known once the page is drawn again, so every drawing looks.
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    area.current?.focus();
  });
  return {
    area,
    onFocus: (event) => {
      last.current = event.target;
    },
  };
}
