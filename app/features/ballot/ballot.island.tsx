import { hydrateIsland } from '~/ui/hydrate-island';
import { GuestBallot } from './guest-ballot';

hydrateIsland(GuestBallot);
