export const rankField = (pitchId: string): string => `rank-${pitchId}`;
/** The words of an interest that is declared or withdrawn. */
export const whyField = (pitchId: string): string => `why-${pitchId}`;
