export default {
  mailSubject: "Your application for {{title}} has not been sent",
  mailPreview: "The last day is {{day}}.",
  mailTitle: "Your application has not been sent",
  mailIntro: "You have started an application with {{tenant}}, but it has not been sent yet.",
  mailUntil: "You can send it up to and including {{day}}. After that it is not possible.",
  mailButton: "Continue the application",
  mailNotWanted:
    "If you do not want the job, you need not do anything. What you wrote is deleted some time after the last day.",
  // while somebody writes
  notSavedYet: "Not saved yet, we are trying again",
  cannotSave: "Not saved. A field is too long or cannot be read.",
  savedBeside: "Saved {{time}} beside another text, for you to choose between when you go on",
  // two texts
  twoTextsHeading: "There are two texts",
  twoTextsText:
    "The application was changed in two places, for example in two tabs. Nothing has been removed. Choose what stays before you send it.",
  twoTextsLink: "Choose a text",
  chooseHeading: "Choose which text stays",
  chooseLead: "The same part of the application was changed in two places. Both texts are saved. Choose one at a time.",
  chooseKept: "In the application",
  chooseOther: "Written {{at}} elsewhere",
  chooseButton: "Keep this one",
  chooseEmpty: "Not filled in",
  chooseDone: "You have chosen. This is how the application looks now.",
  changedHeading: "The application has changed",
  changedText:
    "It was changed after you opened this page, for example in another tab. This is how it looks now. Read it through and send it again.",
  // after the session
  endedHeading: "You have been signed out",
  endedText: "Too much time passed without a step. Sign in, and you are back on the same page.",
  endedKept: "What you wrote is saved and is there when you have signed in.",
  notSent: "The application has not been sent yet. Sign in and send it again.",
  keptHeading: "We have saved what you wrote",
  keptText: "What you wrote {{at}} is in the form, but has not been sent. Check it and send it again.",
  keptBelow: "What you wrote {{at}} was not sent. Here it is, so that you can copy it.",
  keptForget: "Remove it",
  signedInUntil: "You are signed in until {{time}} unless you go on. What you write is saved when you change step.",
  signedInUntilEnd:
    "You are signed in until {{time}} and then need to sign in again. What you write is saved when you change step.",
  // signing out
  signOutHeading: "Sign out and delete?",
  signOutText_one:
    "You have started an application that has not been sent. It is not saved for another day. If you sign out, everything you wrote in it is deleted, and the attachments.",
  signOutText_other:
    "You have started {{count}} applications that have not been sent. They are not saved for another day. If you sign out, everything you wrote in them is deleted, and the attachments.",
  signOutErase: "Sign out and delete",
  signOutStay: "Stay",
  signedOutErased: "What you had started has been deleted. Applications that you have sent remain with us.",
  signedOutKept: "Applications that you have started are there the next time you sign in.",
  // the list of what was begun
  keptUntil: "You have started an application for {{title}}. It is saved until {{at}} and then deleted.",
  discard: "Delete",
  discardHeading: "Delete the application for {{title}}?",
  discardText: "Everything you wrote is deleted, and the attachments. This cannot be undone.",
  discardUpdateText: "The change that you have started is deleted. The application that you sent stays as it was.",
  discardKeep: "Keep",
  discarded: "Deleted.",
};
