const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { createHmac } = require('node:crypto');

/** Address of a store that answers nobody without a signature, and what it signs with. */
const STORE = 'https://private-store.example';
const SECRET = 'signs for one minute';

const sign = (key, expires) => createHmac('sha256', SECRET).update(`${key}:${expires}`).digest('hex').slice(0, 32);

/** An upload provider as S3 with a private bucket is: stored addresses answer 403, signed ones end soon. */
module.exports = {
  init() {
    const folder = join(global.strapi?.dirs?.static?.public ?? '.', 'private');
    const pathOf = (file) => join(folder, `${file.hash}${file.ext}`);
    return {
      async upload(file) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(pathOf(file), file.buffer);
        file.url = `${STORE}/${file.hash}${file.ext}`;
      },
      async delete(file) {
        rmSync(pathOf(file), { force: true });
      },
      isPrivate: async () => true,
      async getSignedUrl(file) {
        const key = file.url.slice(STORE.length).split('?')[0];
        const expires = Date.now() + 60_000;
        return { url: `${STORE}${key}?X-Signature=${sign(key, expires)}&X-Expires=${expires}` };
      },
    };
  },
};
