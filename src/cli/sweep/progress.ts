import { writeMessage } from '../../write/disk/streams.js';
import { languageOf } from '../language.js';
import type { CommonOptions } from '../options.js';
import { commandWords } from '../words/command-words.js';

/** Work of less time than this needs no bar. Milliseconds. */
const patience = 1000;
/** How often the bar moves. */
const interval = 100;

const width = 24;

/** A bar on standard error for somebody who waits at a terminal. */
export class Progress {
  private readonly start = performance.now();
  private drawnAt = this.start;
  private isDrawn = false;
  private readonly isShown: boolean;

  constructor(
    private readonly total: number,
    private readonly options: Pick<CommonOptions, 'quiet' | 'lang'>,
  ) {
    this.isShown = !options.quiet && process.stderr.isTTY === true;
  }

  /** @param done scenarios so far */
  show(done: number): void {
    const now = performance.now();
    if (!this.isShown || now - this.start < patience || now - this.drawnAt < interval) return;
    this.drawnAt = now;
    this.isDrawn = true;
    const share = done / this.total;
    const filled = Math.floor(share * width);
    const seconds = (now - this.start) / 1000;
    const { progress } = commandWords(languageOf(this.options.lang));
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    const text = progress(
      Math.floor(share * 100),
      Math.round(done / seconds),
      Math.ceil(seconds / share - seconds),
    );
    writeMessage(`\r${bar} ${text}\u001b[K`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.isDrawn) writeMessage('\r\u001b[K');
  }
}
