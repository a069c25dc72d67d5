import { en } from '../../../../shared/content-texts/en';
import { contentMessages } from './messages';

export default contentMessages('en', en);
