export { PLUGIN_ID } from '../../shared/kinds';
