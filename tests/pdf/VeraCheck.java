import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks PDF files against PDF/UA-1 with veraPDF, all in one machine.
 *
 * Prints a line for each file: its name, how many checks were made, and the rules it breaks ("7.18.1-3"), between tabs.
 */
public class VeraCheck {
  private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFUA_1;
  private static final int MOST_FAILURES_SHOWN = 100;

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) {
      try (FileInputStream data = new FileInputStream(file);
          PDFAParser parser = Foundries.defaultInstance().createParser(data, FLAVOUR)) {
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(FLAVOUR, MOST_FAILURES_SHOWN, false, false, false);
        ValidationResult result = validator.validate(parser);
        System.out.println(file + "\t" + result.getTotalAssertions() + "\t" + String.join(" ", broken(result)));
      }
    }
  }

  private static Set<String> broken(ValidationResult result) {
    Set<String> rules = new TreeSet<>();
    for (TestAssertion check : result.getTestAssertions()) {
      if (check.getStatus() == TestAssertion.Status.FAILED) {
        rules.add(check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber());
      }
    }
    return rules;
  }
}
