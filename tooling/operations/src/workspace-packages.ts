import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface WorkspacePackage {
  readonly name: string
  /** Relative to the root of the project. */
  readonly directory: string
}

const FOLDERS = ['apps', 'packages', 'tooling']

export function listWorkspacePackages(root: string): WorkspacePackage[] {
  return FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
    .filter((directory) => existsSync(join(root, directory, 'package.json')))
    .map((directory) => {
      const { name } = JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8')) as { name: string }
      return { name, directory }
    })
}
