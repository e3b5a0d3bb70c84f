import { redirect } from "@remix-run/node";
import type { Args } from "../../load-context";

export const loader = ({ params }: Args) => redirect(`/${params["tenant"]}/recruitments`, 303);
