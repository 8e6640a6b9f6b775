import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'

/**
 * Prisma's adapter cuts a script at every `;`, even inside a function body or a comment. Here a script goes to the server whole:
 * function bodies survive, and a migration is one implicit transaction, so it is applied whole or not at all.
 */
export class WholeScriptPg extends PrismaPg {
  override async connect() {
    return sendScriptsWhole(await super.connect())
  }

  override async connectToShadowDb() {
    return sendScriptsWhole(await super.connectToShadowDb())
  }
}

function sendScriptsWhole<T extends { executeScript(script: string): Promise<void> }>(adapter: T): T {
  // The adapter keeps its pool in a field that its types leave out.
  const { client } = adapter as unknown as { client: pg.Pool }
  adapter.executeScript = async (script) => {
    await client.query(script)
  }
  return adapter
}
