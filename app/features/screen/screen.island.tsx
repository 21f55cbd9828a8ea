import { hydrateIsland } from '~/ui/hydrate-island';
import { DinnerScreen } from './dinner-screen';

hydrateIsland(DinnerScreen);
