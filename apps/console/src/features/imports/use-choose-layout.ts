import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { VariablesOf } from '../../graphql.ts'
import type { ProblemAnswer } from '../../session/problem.ts'
import { ChooseImportLayoutMutation, type ImportView, staleImports } from './import.query.ts'

type Layout = Omit<VariablesOf<typeof ChooseImportLayoutMutation>['input'], 'importId'>

/** Has the file read again with another sheet, header or meaning of columns; the page then shows how far that is. */
export function useChooseLayout(importFile: ImportView, onChanged: () => void) {
  const navigate = useNavigate()
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [choosing, choose] = useMutation(ChooseImportLayoutMutation)
  const submit = async (layout: Layout) => {
    setProblem(null)
    const { data, error } = await choose({ input: { importId: importFile.id, ...layout } }, staleImports)
    const outcome = data?.chooseImportLayout
    if (outcome?.__typename !== 'ChooseImportLayoutSuccess') return setProblem(outcome ?? error ?? null)
    // Without a step in the address the page is where the server has got to.
    await navigate({ to: '/impor/$importId', params: { importId: importFile.id } })
    onChanged()
  }
  return { submit: (layout: Layout) => void submit(layout), problem, busy: choosing.fetching }
}
