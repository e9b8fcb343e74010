import { comeBackTo, type Opened, start } from './direct-line';
import type { Keeper } from './keeping';
import { Line } from './line';
import { endsSoon, newPass, type Pass, renewed } from './pass';
import { forbidden, Refused } from './server';

const fromTheBeginning = '0';

/** Comes back to the kept conversation, or quietly starts a new one where that is gone. */
export async function enter(keeper: Keeper, locale: string, whenLost: () => void): Promise<Line> {
  const kept = keeper.find();
  const [pass, opened] = (kept && (await comeBack(kept))) ?? (await startNew(locale));
  keeper.keep(pass);
  return new Line(pass, opened, keeper, whenLost);
}

/** The kept conversation, opened; nothing where the server does not know it any more or does not let this visitor in. */
async function comeBack(kept: Pass): Promise<[Pass, Opened] | undefined> {
  const stillGood = !endsSoon(kept);
  try {
    const pass = stillGood ? kept : await renewed(kept);
    return [pass, await comeBackTo(pass, fromTheBeginning)];
  } catch (failure) {
    if (!(failure instanceof Refused)) {
      throw failure;
    }

    // The clocks may differ: what is good by ours may have ended by the server's.
    return stillGood && failure.status === forbidden ? comeBack({ ...kept, expiresAt: 0 }) : undefined;
  }
}

async function startNew(locale: string): Promise<[Pass, Opened]> {
  const pass = await newPass();
  return [pass, await start(pass, locale)];
}
