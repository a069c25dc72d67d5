import chromium from '@sparticuz/chromium';

/** Unpacks the browser that ships inside its package; tests find it in the environment. */
export default async function setup() {
  chromium.setGraphicsMode = false;
  process.env.HUB_TEST_CHROMIUM = JSON.stringify({
    executablePath: await chromium.executablePath(),
    // Playwright says itself whether there is a window, and a test machine may run everything as root.
    args: [
      ...chromium.args.filter((arg) => !arg.startsWith('--headless')),
      '--no-sandbox',
      '--disable-background-networking',
    ],
  });
}
