import { useNavigate } from '@tanstack/react-router'
import type { VariablesOf } from '../../graphql.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ChooseImportLayoutMutation, type ImportView, staleImports } from './import.query.ts'

type Layout = Omit<VariablesOf<typeof ChooseImportLayoutMutation>['input'], 'importId'>

/** Has the file read again with another sheet, header or meaning of columns; the page then shows how far that is. */
export function useChooseLayout(importFile: ImportView, onChanged: () => void) {
  const navigate = useNavigate()
  const choose = useOperation(ChooseImportLayoutMutation, { context: staleImports })
  const submit = async (layout: Layout) => {
    if ((await choose.run({ input: { importId: importFile.id, ...layout } })) === null) return
    // Without a step in the address the page is where the server has got to.
    await navigate({ to: '/impor/$importId', params: { importId: importFile.id } })
    onChanged()
  }
  return { submit: (layout: Layout) => void submit(layout), problem: choose.problem, busy: choose.busy }
}
