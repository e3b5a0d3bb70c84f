import type { Translation } from "../../translation";
import type sv from "./sv";

export default {} satisfies Translation<typeof sv>;
