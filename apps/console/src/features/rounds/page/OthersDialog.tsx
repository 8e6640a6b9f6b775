import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import type { ResultOf } from '../../../graphql.ts'
import { useViewer } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { OtherProposers } from '../form/OtherProposers.tsx'
import { type OtherDraft, otherOf, othersInput } from '../form/round-draft.ts'
import { type RoundDetail, RoundOthersQuery, UpdateRoundMutation } from '../round.query.ts'

interface Props {
  readonly round: RoundDetail
  readonly onChanged: () => void
}

/** Adds agencies, markets, platforms and the insurer's branch to a round, also while it runs; the villages stay as they are. */
export function OthersAction(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const { actions, programme } = props.round
  if (!actions.includes('EDIT') || !programme) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        <Trans>Ubah pengusul lain</Trans>
      </Button>
      {isOpen && <AskedNow {...props} programmeId={programme.id} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Asked anew each time: from an older answer, whoever was added since would be sent as left out. */
function AskedNow(props: Props & { programmeId: string; onClose: () => void }) {
  const [{ data, fetching, stale }] = useQuery({
    query: RoundOthersQuery,
    variables: { roundId: props.round.id },
    requestPolicy: 'network-only',
  })
  return data && !fetching && !stale ? <OthersDialog {...props} standing={data} /> : null
}

function OthersDialog(
  props: Props & {
    programmeId: string
    standing: ResultOf<typeof RoundOthersQuery>
    onClose: () => void
  },
) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const { round, standing } = props
  const [others, setOthers] = useState<readonly OtherDraft[]>(() =>
    standing.roundTasks.edges.flatMap(({ node }) => otherOf(node, tenant.id) ?? []),
  )
  const update = useOperation(UpdateRoundMutation)
  const act = async () => {
    // Whoever is not shown must not be taken for left out.
    if (standing.roundTasks.pageInfo.hasNextPage) return props.onClose()
    update.refuse(null)
    const { id, version, name, note, dueOn } = round
    const facts = { roundId: id, expectedVersion: version, programmeId: props.programmeId, name, note, dueOn }
    const success = await update.run({ input: { ...facts, others: othersInput(others) } })
    if (success === null) return
    props.onClose()
    props.onChanged()
  }
  const pathOf = (fieldId: string) => {
    const [, at, field] = /^other-(\d+)-(who|quota)$/.exec(fieldId) ?? []
    const paths = field === 'quota' ? ['quota'] : ['agencyId', 'tenantId', 'name', 'kind']
    return (
      paths.map((path) => update.errorOf(`others.${at}.${path}`)).find(Boolean) ??
      (field === 'who' && update.errorOf(`others.${at}`))
    )
  }
  return (
    <FormDialog
      title={t`Pengusul selain desa`}
      confirm={<Trans>Simpan perubahan</Trans>}
      busy={update.busy}
      problem={update.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Yang baru langsung ditanyai bila putaran sudah dibuka. Yang sudah mulai bekerja tidak dapat dihapus.
        </Trans>
      </p>
      {standing.roundTasks.pageInfo.hasNextPage ? (
        <p style={{ margin: 0 }}>
          <Trans>Putaran ini menanyai lebih dari 100 pengusul lain, sehingga tidak dapat diubah di sini.</Trans>
        </p>
      ) : (
        <OtherProposers
          others={others}
          agencies={standing.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          branches={standing.tenants
            .filter(({ kind }) => kind === 'INSURER_BRANCH')
            .map(({ id, shortName }) => ({ value: id, label: shortName }))}
          errorOf={(fieldId) => fieldProblem(pathOf(fieldId) || undefined)}
          onChange={setOthers}
        />
      )}
    </FormDialog>
  )
}
