import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { type Keeper, RemindKeeperMutation } from './duplicates.query.ts'
import classes from './KeeperReminders.module.css'

/** With whom pairs lie, and a reminder to each: its officers learn how many wait with them, and of nobody who it is. */
export function KeeperReminders(props: { keepers: readonly Keeper[]; onReminded: () => void }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const notify = useNotify()
  const remind = useOperation(RemindKeeperMutation)
  const act = async (tenant: NonNullable<Keeper['tenant']>) => {
    const outcome = await remind.run({ input: { tenantId: tenant.id } })
    if (outcome === null) return
    const { shortName } = tenant
    notify(t`${shortName} sudah diingatkan.`)
    props.onReminded()
  }
  return (
    <Card
      title={<Trans>Menunggu instansi lain</Trans>}
      hint={
        props.keepers.length > 1 && (
          <Trans>Pasangan dari dua instansi dihitung pada keduanya, jadi jangan dijumlahkan.</Trans>
        )
      }
    >
      {remind.problem && <ProblemAlert problem={remind.problem} />}
      <ul className={classes.keepers}>
        {props.keepers.flatMap(({ tenant, pairs, remindedOn, mayRemind }) =>
          tenant === null
            ? []
            : [
                <li key={tenant.id}>
                  <span>
                    <b>{tenant.shortName}</b>{' '}
                    <small>
                      <Plural value={pairs} other="# pasangan" />
                      {remindedOn !== null && (
                        <>
                          {' · '}
                          <Trans>diingatkan {day(remindedOn)}</Trans>
                        </>
                      )}
                    </small>
                  </span>
                  {mayRemind && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={remind.busy}
                      onClick={() => void act(tenant)}
                      aria-label={t`Ingatkan ${tenant.shortName}`}
                    >
                      <Trans>Ingatkan</Trans>
                    </Button>
                  )}
                </li>,
              ],
        )}
      </ul>
    </Card>
  )
}
