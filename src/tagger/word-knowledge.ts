export interface WordKnowledge {
  readonly columnCount: number;
  column(index: number): Uint16Array;
  rowOf(form: string, variant: number): number;
}
