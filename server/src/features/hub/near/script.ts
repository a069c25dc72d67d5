import { createHash } from 'node:crypto';

/**
 * The hub's only script. It shows the form, asks for the position when it is sent, and sends two
 * decimals of it (about a kilometre) in the body: no address, history or log holds them.
 */
export const NEAR_SCRIPT = `(() => {
  const box = document.querySelector('[data-near]');
  const failed = document.querySelector('[data-near-failed]');
  if (!box || !navigator.geolocation) return;
  const form = box.querySelector('form');
  const near = form.elements.namedItem('near');
  box.hidden = false;
  addEventListener('pageshow', () => { near.value = ''; });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        near.value = coords.latitude.toFixed(2) + ',' + coords.longitude.toFixed(2);
        form.submit();
      },
      () => { failed.hidden = false; },
      { maximumAge: 600000, timeout: 20000 },
    );
  });
})();
`;

/** Path of the script under the hub's base; its name says its content. */
export const NEAR_SCRIPT_PATH = `/assets/near.${createHash('sha256').update(NEAR_SCRIPT).digest('hex').slice(0, 12)}.js`;
