import { fr } from '../../../../shared/content-texts/fr';
import { contentMessages } from './messages';

export default contentMessages('fr', fr);
