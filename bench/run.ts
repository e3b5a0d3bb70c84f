import { advert } from "./figures/advert";
import { growRead } from "./figures/grow-read";
import { list } from "./figures/list";
import { render } from "./figures/render";
import { signedIn } from "./figures/signed-in";
import { submit } from "./figures/submit";
import { tenants } from "./figures/tenants";
import { weight } from "./figures/weight";
import { missingGenerator } from "./load";
import { openProduct } from "./product";
import { type Line, tableOf } from "./report";

const figures = { list, advert, render, "signed-in": signedIn, submit, weight, "grow-read": growRead, tenants };
type Name = keyof typeof figures;

const names = Object.keys(figures) as Name[];
const isName = (text: string): text is Name => Object.hasOwn(figures, text);

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Which figures the command line asks for: `--only NAME`, or all. */
function chosen(args: readonly string[]): readonly Name[] {
  const [option, name = "", ...rest] = args;
  if (option === undefined) return names;
  if (option !== "--only" || !isName(name) || rest.length > 0) {
    return refuse(`The bench knows --only with one of: ${names.join(", ")}.`);
  }
  return [name];
}

const wanted = chosen(process.argv.slice(2));
const missing = missingGenerator();
if (missing) refuse(missing);

console.log("Preparing a database, a tenant with 50 open adverts and the built server …");
const product = await openProduct();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void product.close().finally(() => process.exit(130)));
}
const lines: Line[] = [];
try {
  for (const name of wanted) {
    console.log(`Measuring ${name} …`);
    try {
      lines.push(...(await figures[name](product)));
    } catch (error) {
      // The other figures are worth having all the same.
      console.error(`${name} could not be measured:`, error);
      process.exitCode = 1;
    }
  }
} finally {
  await product.close();
}
console.log(`\n${tableOf(lines)}`);
console.log(
  "\nCPU is the server's own processor time for one of what is counted. Ratios are medians of paired rounds.",
);
if (lines.some((line) => !line.met)) process.exitCode = 1;
