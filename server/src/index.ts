import { bootstrap } from './bootstrap';
import { defaults, validate } from './config';
import { destroy } from './destroy';
import { register } from './register';
import { contentTypes } from './strapi/content-types';

export default {
  register,
  bootstrap,
  destroy,
  config: { default: defaults, validator: validate },
  contentTypes,
};
