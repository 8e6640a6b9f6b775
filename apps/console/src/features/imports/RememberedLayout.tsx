import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBrain, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { type CombinedError, useMutation, useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import type { ProblemAnswer } from '../../session/problem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { type ImportView, staleImports } from './import.query.ts'
import { ForgetImportLayoutMutation, ImportMemoryQuery } from './layout-memory.query.ts'

/** That the columns come from what somebody said about an earlier file, with the way to forget it; and that the file hides rows. */
export function RememberedLayout(props: { of: ImportView; onChanged: () => void }) {
  const { moment, number } = useFormats()
  const [{ data }] = useQuery({ query: ImportMemoryQuery, variables: { id: props.of.id } })
  const [forgetting, forget] = useMutation(ForgetImportLayoutMutation)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const submit = async () => {
    const { data: answer, error } = await forget({ input: { importId: props.of.id } }, staleImports)
    const outcome = answer?.forgetImportLayout
    if (outcome?.__typename !== 'ForgetImportLayoutSuccess') return setProblem(outcome ?? error ?? null)
    props.onChanged()
  }
  const at = data?.import?.rememberedLayout?.at
  const hidden = data?.import?.hiddenRowCount ?? 0
  const hiddenRows = number(hidden)
  return (
    <>
      {at !== undefined && (
        <Notice
          tone="info"
          icon={IconBrain}
          actions={
            <Button variant="default" loading={forgetting.fetching} onClick={() => void submit()}>
              <Trans>Lupakan</Trans>
            </Button>
          }
        >
          <Trans>
            Susunan kolom ini dikenali dari {moment(at)}: pilihan waktu itu dipakai lagi. Lupakan bila pengirimnya sudah
            berganti format.
          </Trans>
        </Notice>
      )}
      {hidden > 0 && (
        <Notice tone="info" icon={IconEyeOff}>
          <Trans>{hiddenRows} baris yang disembunyikan di berkas ikut dibaca.</Trans>
        </Notice>
      )}
      <ProblemAlert problem={problem} />
    </>
  )
}
