import { en } from '../../../../shared/content-texts/en';
import { fr } from '../../../../shared/content-texts/fr';
import { contentMessages } from './messages';

export default contentMessages(fr, en);
