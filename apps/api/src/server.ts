import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { openFileStore } from '@payung/database/file-store'
import { openPrisma } from '@payung/database/prisma'
import { openReader } from '@payung/database/read-as'
import { openShownVault } from '@payung/database/shown-vault'
import { openTransactions, type TenantTransaction } from '@payung/database/tenant-transaction'
import Fastify, { type FastifyRequest, LogController } from 'fastify'
import { type Config, isDemoOnNetwork } from './config.ts'
import { openPaymentOrderPaper } from './features/billing/public.ts'
import { openCertificatePaper, openYearReports, publicCertificatePage } from './features/certificates/public.ts'
import { openClaimPaper, publicHeirAnswer, publicHeirPage } from './features/claims/public.ts'
import { openPublicCohorts, PUBLIC_SCRIPTS, publicChallenge, publicObjection } from './features/cohorts/public.ts'
import {
  companyChallenge,
  confirmCompanyPage,
  publicCompanyPage,
  receiveCompanyApplication,
  takeCompanyConfirmation,
} from './features/company-applications/public.ts'
import { annexStart, certifiedCopy, decreeDocument, openPublicCopies } from './features/decree-papers/public.ts'
import { COMPARE_SCRIPT, publicDecreePage } from './features/decrees/public.ts'
import { openPublicCoverage } from './features/figures/public.ts'
import {
  appendPiece,
  beginUpload,
  dropUpload,
  FILE_PURPOSES,
  type FileRow,
  fetchFile,
  findFile,
  findUpload,
  PIECE_BYTES_MAX,
  type UploadRow,
  uploadFile,
} from './features/files/public.ts'
import { openHandoverPaper } from './features/handovers/public.ts'
import { importTemplate } from './features/imports/public.ts'
import { publicFamilyPage, publicFamilyReport } from './features/outside-reports/public.ts'
import { openAdmission } from './graphql/limits/admit-request.ts'
import { LIMITS } from './graphql/limits/limit-error.ts'
import { type DocumentTexts, readConsoleDocuments } from './graphql/persisted/console-documents.ts'
import { schema } from './graphql/schema.ts'
import type { Actor } from './platform/actor.ts'
import { Context } from './platform/context.ts'
import { tellingBusy } from './platform/fair-shares/busy-transactions.ts'
import { openDoors } from './platform/fair-shares/doors.ts'
import { FairShares } from './platform/fair-shares/fair-shares.ts'
import { openPause } from './platform/fair-shares/pause.ts'
import { sharedTransactions } from './platform/fair-shares/shared-transactions.ts'
import { TRANSACTIONS } from './platform/fair-shares/shares.ts'
import { firstLook } from './platform/first-look.ts'
import { addConsoleRoute } from './platform/http/console-route.ts'
import { addDecreeRoutes } from './platform/http/decree-routes.ts'
import { addDemoAccountsRoute } from './platform/http/demo-accounts-route.ts'
import { addFaultAnswers, answerBrokenRequest, answerUnroutable } from './platform/http/fault-answers.ts'
import { addFileRoutes } from './platform/http/file-routes.ts'
import { addGraphiqlRoute } from './platform/http/graphiql-route.ts'
import { addGraphqlRoute } from './platform/http/graphql-route.ts'
import { addHealthRoutes } from './platform/http/health-routes.ts'
import { addInputGate } from './platform/http/input-gate.ts'
import { addInvitationRoutes } from './platform/http/invitation-routes.ts'
import { addJobEventsRoute } from './platform/http/job-events-route.ts'
import { addMetricsRoute } from './platform/http/metrics-route.ts'
import { addPublicRoutes } from './platform/http/public-routes.ts'
import { addRequestLog } from './platform/http/request-log.ts'
import { addSecurityHeaders } from './platform/http/security-headers.ts'
import { addSignInRoute, asHeaders } from './platform/http/sign-in-route.ts'
import { addTemplateRoutes } from './platform/http/template-routes.ts'
import { addUploadRoutes } from './platform/http/upload-routes.ts'
import { addYearReportRoutes } from './platform/http/year-report-routes.ts'
import { type Identity, identityKey, readIdentity } from './platform/identity.ts'
import { openIdentityCache } from './platform/identity-cache.ts'
import { logSettings } from './platform/logging.ts'
import { openMailer } from './platform/mailer.ts'
import { publicAddress } from './platform/public-address.ts'
import { keepReferenceData } from './platform/reference-data.ts'
import { openSignIn } from './platform/sign-in.ts'

export interface Server {
  readonly url: string
  close(): Promise<void>
}

/** How long requests that are under way have to end when the server stops. */
const STOP_MILLISECONDS = 2_000

/** The server role: HTTP in front, three database pools behind (reads, writes, sign-in). */
export async function startServer(config: Config, persisted?: DocumentTexts): Promise<Server> {
  const retiredKeys: number[] = []
  const { vault, shownKeys } = await openShownVault(config.DATABASE_URL, config.PAYUNG_KEYS, {
    checkConnection: firstLook(config),
    onRetired: (id) => retiredKeys.push(id),
  })
  await using untilListening = new AsyncDisposableStack()
  untilListening.defer(shownKeys.close)
  const documents = persisted ?? (await readConsoleDocuments())
  const app = Fastify({
    logger: config.LOG_LEVEL === 'silent' ? false : logSettings(config.LOG_LEVEL),
    // Its own lines carry addresses; ours come from request-log.ts.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    ...(config.PAYUNG_TRUSTED_PROXIES === undefined ? {} : { trustProxy: config.PAYUNG_TRUSTED_PROXIES }),
    bodyLimit: 1_048_576,
    // As long as an address can be: a route says itself what it has not, with or without a built console behind it.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerBrokenRequest,
    keepAliveTimeout: 72_000,
  })
  if (retiredKeys.length > 0)
    app.log.warn({ retiredKeys }, 'PAYUNG_KEYS: nothing needs these keys any more, take them out')
  const reader = openReader(config.DATABASE_URL, {
    connectionsMax: 12,
    dearAtOnce: config.PAYUNG_DEAR_READS,
    statementSecondsMax: config.PAYUNG_READ_SECONDS,
  })
  const prisma = openPrisma(config.DATABASE_URL, { connectionsMax: TRANSACTIONS.everybody })
  const transactions = sharedTransactions(tellingBusy(openTransactions(prisma)), config.PAYUNG_WAITING_SECONDS)
  const services = { config, files: openFileStore(config.PAYUNG_DATA_DIR, vault), mailer: openMailer(config) }
  const reference = keepReferenceData(reader)
  const signIn = await openSignIn(
    config,
    services.mailer,
    () => publicAddress(config),
    (message, error) => app.log.error({ err: error }, `sign-in: ${message}`),
  )

  const identities = openIdentityCache<Identity>(config.DATABASE_URL, config.PAYUNG_IDENTITY_SECONDS)

  const contextFor = async (request: FastifyRequest, tenantCode?: string): Promise<Context> => {
    const header = request.headers['x-payung-tenant']
    const code = tenantCode ?? (typeof header === 'string' ? header : null)
    const { user, choices, secondFactorMissing } = await identities.get(identityKey(request.headers.cookie, code), () =>
      readIdentity(signIn, reader, asHeaders(request), code),
    )
    return new Context({
      user,
      choices,
      secondFactorMissing,
      reader,
      transactions,
      vault,
      reference: await reference(choices.map((choice) => choice.tenantId)),
      services,
    })
  }

  const shares = new FairShares(config.PAYUNG_WAITING_SECONDS)
  const pause = openPause()
  const doors = openDoors(shares, pause)

  addRequestLog(app)
  addFaultAnswers(app)
  addInputGate(app, config)
  await addSecurityHeaders(app, config)
  addMetricsRoute(app, config, reader)
  addHealthRoutes(app, reader)
  addSignInRoute(app, doors, signIn)
  addInvitationRoutes(app, doors, signIn)
  await addDemoAccountsRoute(app, config)
  addGraphiqlRoute(app, config)
  await addGraphqlRoute(app, {
    schema,
    gate: openAdmission(schema, { persisted: documents }),
    bodyBytesMax: LIMITS.bodyBytes,
    contextFor,
    shares,
    pause,
  })
  addJobEventsRoute(app, contextFor)
  const keepingFor = ({ meter }: Context, actor: Actor) => ({
    files: services.files,
    write: <T>(use: (tx: TenantTransaction) => Promise<T>) => transactions.write(actor, use, meter),
  })
  await addFileRoutes(app, contextFor, doors, {
    sizeBytesMax: FILE_PURPOSES.IMPORT.sizeBytesMax,
    upload: (context, actor, upload) => uploadFile({ files: services.files, write: context.write }, actor, upload),
    find: findFile,
    fetch: (context, actor, file: FileRow) => fetchFile(services.files, keepingFor(context, actor).write, actor, file),
  })
  await addUploadRoutes(app, contextFor, doors, {
    pieceBytesMax: PIECE_BYTES_MAX,
    begin: (context, actor, file) => beginUpload(keepingFor(context, actor), actor, file),
    find: findUpload,
    append: (context, actor, upload: UploadRow, piece) => appendPiece(keepingFor(context, actor), actor, upload, piece),
    drop: (context, actor, upload) => dropUpload(keepingFor(context, actor), actor, upload),
  })
  const demo = { isDemo: config.PAYUNG_DEMO !== 'off' }
  addDecreeRoutes(app, contextFor, doors, {
    text: decreeDocument,
    annexStart,
    copy: certifiedCopy,
    certificate: openCertificatePaper({ publicUrl: publicAddress(config), ...demo }),
    paymentRequest: openPaymentOrderPaper('SPP', demo),
    paymentOrder: openPaymentOrderPaper('SPM', demo),
    handoverBoards: openHandoverPaper('papan', demo),
    handoverSeats: openHandoverPaper('tempat-duduk', demo),
    handoverMinutes: openHandoverPaper('berita-acara', demo),
    handoverQuestions: openHandoverPaper('tanya-keluarga', demo),
    claimChecklist: openClaimPaper('daftar-syarat', demo),
    villageLetters: openClaimPaper('surat-desa', demo),
    claimAppeal: openClaimPaper('surat-keberatan', demo),
  })
  addYearReportRoutes(
    app,
    contextFor,
    doors,
    openYearReports({ publicUrl: publicAddress(config), dataDir: config.PAYUNG_DATA_DIR, ...demo }),
  )
  addTemplateRoutes(app, contextFor, doors, (context, actor, format) =>
    importTemplate({ dataDir: config.PAYUNG_DATA_DIR, reference: context.reference }, actor, format),
  )
  const work = { key: vault.proofOfWorkKey.toString('hex'), hashesMax: config.PAYUNG_OBJECTION_HASHES }
  const publicTools = { reader, transactions, vault, reference, work }
  const companyTools = {
    ...publicTools,
    mailer: services.mailer,
    publicUrl: publicAddress(config),
    report: (error: unknown) => app.log.error({ err: error }, 'the mail of an application was not sent'),
  }
  await addPublicRoutes(app, doors, {
    cohort: openPublicCohorts(publicTools),
    challenge: (code, meter) => publicChallenge(publicTools, code, meter),
    object: (code, sent, meter) => publicObjection(publicTools, code, sent, meter),
    decree: (code, language, meter) => publicDecreePage(publicTools, code, language, meter),
    certificate: (code, language, meter) => publicCertificatePage({ ...publicTools, ...demo }, code, language, meter),
    heir: (code, language, meter) => publicHeirPage(publicTools, code, language, meter),
    hearHeir: (code, form, meter) => publicHeirAnswer(publicTools, code, form, meter),
    family: (code, language, meter) => publicFamilyPage(publicTools, code, language, meter),
    hearFamily: (code, form, meter) => publicFamilyReport(publicTools, code, form, meter),
    companyForm: (language) => publicCompanyPage(companyTools, language),
    companyChallenge: () => companyChallenge(companyTools),
    applyCompany: (sent, meter) => receiveCompanyApplication(companyTools, sent, meter),
    company: (token, language, meter) => confirmCompanyPage(companyTools, token, language, meter),
    confirmCompany: (token, form, meter) => takeCompanyConfirmation(companyTools, token, form, meter),
    copy: openPublicCopies({ reader, reference, publicUrl: publicAddress(config) }),
    coverage: openPublicCoverage({ reader, reference }),
    scripts: { ...PUBLIC_SCRIPTS, compare: COMPARE_SCRIPT },
    isDemoOnNetwork: isDemoOnNetwork(config),
  })
  await addConsoleRoute(app)

  await app.listen({ port: config.PORT, host: config.HOST })
  untilListening.move()
  const { port } = app.server.address() as AddressInfo
  const stop = async () => {
    // Browsers open connections ahead of requests; Node takes them for busy and would wait a minute for their first word.
    const cut = setTimeout(() => app.server.closeAllConnections(), STOP_MILLISECONDS)
    await app.close()
    clearTimeout(cut)
    await Promise.all([identities.close(), reader.close(), prisma.$disconnect(), signIn.close(), shownKeys.close()])
  }
  let stopped: Promise<void> | undefined
  return {
    url: `http://${config.HOST}:${port}`,
    close: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
