export { webhook } from './webhook';
