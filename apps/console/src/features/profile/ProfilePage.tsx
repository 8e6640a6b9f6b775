import { Trans, useLingui } from '@lingui/react/macro'
import { useViewer } from '../../session/viewer.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { AppearanceCard } from './AppearanceCard.tsx'
import { MembershipsCard } from './MembershipsCard.tsx'
import { NameCard } from './NameCard.tsx'
import { PasswordCard } from './PasswordCard.tsx'
import classes from './ProfilePage.module.css'
import { SecondFactorCard } from './SecondFactorCard.tsx'
import { SessionsCard } from './SessionsCard.tsx'

/** Everything about oneself: how one is called, how the console looks, and what keeps the account safe. */
export function ProfilePage() {
  const { t } = useLingui()
  const { user } = useViewer()
  return (
    <>
      <PageHeader
        title={t`Profil dan keamanan`}
        context={
          <Trans>
            {user.name}, {user.email}
          </Trans>
        }
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <SecondFactorCard />
          <PasswordCard />
          <SessionsCard />
        </div>
        <div className={classes.column}>
          <NameCard />
          <AppearanceCard />
          <MembershipsCard />
        </div>
      </div>
    </>
  )
}
