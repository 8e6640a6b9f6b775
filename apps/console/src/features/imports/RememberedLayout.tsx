import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBrain, IconEyeOff } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { type ImportView, staleImports } from './import.query.ts'
import { ForgetImportLayoutMutation, ImportMemoryQuery } from './layout-memory.query.ts'

/** That the columns come from what somebody said about an earlier file, with the way to forget it; and that the file hides rows. */
export function RememberedLayout(props: { of: ImportView; onChanged: () => void }) {
  const { moment, number } = useFormats()
  const [{ data }] = useQuery({ query: ImportMemoryQuery, variables: { id: props.of.id } })
  const forget = useOperation(ForgetImportLayoutMutation, { context: staleImports })
  const submit = async () => {
    if ((await forget.run({ input: { importId: props.of.id } })) === null) return
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
            <Button variant="default" loading={forget.busy} onClick={() => void submit()}>
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
      <ProblemAlert problem={forget.problem} />
    </>
  )
}
