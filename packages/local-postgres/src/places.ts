import { join } from 'node:path'

/** What lies where in the directory that is handed to PostgreSQL. */
export function placesIn(dataDir: string) {
  return {
    dataDir,
    cluster: join(dataDir, 'cluster'),
    /** Outside the cluster: initdb wants an empty directory, and the server has no need to read it. */
    passwordFile: join(dataDir, 'admin-password'),
    logFile: join(dataDir, 'postgres.log'),
  }
}

export type Places = ReturnType<typeof placesIn>
