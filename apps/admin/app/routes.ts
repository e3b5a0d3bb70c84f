import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the app, once. */
export default [
  index("routes/home/route.tsx"),
  route("sign-in", "routes/sign-in/route.tsx"),
  route("sign-out", "routes/sign-out/route.ts"),
  route("stay", "routes/stay/route.ts"),
  route("welcome", "routes/welcome/route.ts"),
  route("language/:language", "routes/language/route.ts"),
  route("mailbox", "routes/mailbox/route.tsx"),
  route("mailbox/:name", "routes/mail/route.tsx"),
  route("mailbox/:name/html", "routes/mail-html/route.ts"),
  route("platform/tenants", "routes/platform-tenants/route.tsx"),
  route(":tenant", "routes/tenant/route.tsx", { id: "tenant" }, [
    index("routes/tenant-home/route.ts"),
    route("recruitments", "routes/recruitments/route.tsx"),
    route("recruitments/new", "routes/recruitment-new/route.tsx"),
    route("recruitments/:recruitmentId", "routes/recruitment/route.tsx"),
    route("recruitments/:recruitmentId/questions", "routes/questions/route.tsx"),
    route("recruitments/:recruitmentId/questions/:questionId", "routes/question/route.tsx"),
    route("recruitments/:recruitmentId/advert", "routes/advert/route.tsx"),
    route("recruitments/:recruitmentId/publish", "routes/publish/route.tsx"),
    route("recruitments/:recruitmentId/published", "routes/published/route.tsx"),
    route("recruitments/:recruitmentId/applications", "routes/applications/route.tsx"),
    route("applications/:applicationId", "routes/application/route.tsx"),
    route("attachments/:attachmentId", "routes/attachment/route.ts"),
    route("units", "routes/units/route.tsx"),
    route("units/:unitId", "routes/unit/route.tsx"),
    route("*", "routes/tenant-not-found/route.tsx"),
  ]),
  route("*", "routes/not-found/route.tsx"),
] satisfies RouteConfig;
