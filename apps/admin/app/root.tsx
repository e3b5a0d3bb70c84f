import { Outlet, useRouteError } from "@remix-run/react";
import { ErrorView, statusOfError, useShell } from "@vakans/web/shell";
import { Frame } from "./components/frame";

// Each page brings its own frame: title, place in the menu and path belong to the page.
export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const shell = useShell();
  const error = useRouteError();
  return (
    <Frame title={shell.words.t(`shared.error${statusOfError(error)}Heading`)}>
      <ErrorView error={error} shell={shell} homeHref="/" />
    </Frame>
  );
}
