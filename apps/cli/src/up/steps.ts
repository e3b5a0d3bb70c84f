/** Shows which step of how many is under way. Lines only, so that it reads the same in a terminal and in a log file. */
export type Steps = {
  /** Runs one step, told by `title`; the work can tell how far it is, which is shown every few seconds. */
  run<T>(number: number, title: string, work: (tell: (howFar: string) => void) => Promise<T>): Promise<T>;
};

export function createSteps(total: number, print: (line: string) => void, everyMs = 3000): Steps {
  return {
    run: async (number, title, work) => {
      const label = `[${number}/${total}] ${title}`;
      const begun = Date.now();
      const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
      let news = "";
      print(`${label} …`);
      const timer = setInterval(() => print(`${label} … ${news}${seconds()}`), everyMs);
      try {
        const result = await work((howFar) => {
          news = `${howFar}, `;
        });
        print(`${label}: ${news}${seconds()}`);
        return result;
      } finally {
        clearInterval(timer);
      }
    },
  };
}
