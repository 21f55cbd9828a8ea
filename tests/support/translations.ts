import { addTranslations } from '../../app/i18n/translations';

addTranslations();
