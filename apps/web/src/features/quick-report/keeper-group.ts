import { DraftKeeper, type DraftShot, type OpenedDraft } from '../../lib/draft/draft-keeper';

/** The drafts of a grid: each keeps and saves itself as in the form, the grid sees them together. */
export class KeeperGroup {
  readonly keepers: readonly DraftKeeper[];
  private shown: readonly DraftShot[];

  constructor(personId: string, opened: readonly OpenedDraft[]) {
    this.keepers = opened.map((one) => new DraftKeeper(personId, one));
    this.shown = this.keepers.map((keeper) => keeper.shot());
  }

  readonly shots = (): readonly DraftShot[] => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    const ends = this.keepers.map((keeper) => keeper.subscribe(() => {
      this.shown = this.keepers.map((one) => one.shot());
      listener();
    }));
    return () => ends.forEach((end) => end());
  };

  readonly start = (): (() => void) => {
    const ends = this.keepers.map((keeper) => keeper.start());
    return () => ends.forEach((end) => end());
  };
}
