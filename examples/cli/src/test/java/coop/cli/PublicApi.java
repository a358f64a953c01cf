package coop.cli;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each published module shows to others, as text: every public or protected member of its exported packages. */
final class PublicApi {
    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    private PublicApi() {}

    /** The text of each published module, by its name. */
    static SortedMap<String, String> modules() throws IOException {
        Path[] classes = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().replace('\\', '/').contains("coop-")
                        || path.toString().replace('\\', '/').contains("/target/classes"))
                .toArray(Path[]::new);
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path path : classes) {
            for (ModuleReference module : ModuleFinder.of(path).findAll()) {
                String name = module.descriptor().name();
                if (name.startsWith("coop.") && !module.descriptor().isAutomatic()) {
                    texts.put(name, text(module));
                }
            }
        }
        return texts;
    }

    private static String text(ModuleReference module) throws IOException {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> names;
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            names = files.filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            try {
                Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
                if (isShown(type)) {
                    text.append(type(type)).append('\n');
                    members(type)
                            .forEach(
                                    member -> text.append("    ").append(member).append('\n'));
                }
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return text.toString();
    }

    private static boolean isShown(Class<?> type) {
        boolean visible = isShown(type.getModifiers()) && !type.isAnonymousClass() && !type.isSynthetic();
        Class<?> outer = type.getEnclosingClass();
        return visible && (outer == null || isShown(outer));
    }

    private static boolean isShown(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String type(Class<?> type) {
        String text = head(type);
        if (type.getGenericSuperclass() != null
                && type.getSuperclass() != Object.class
                && !type.isRecord()
                && !type.isEnum()) {
            text += " extends " + type.getGenericSuperclass().getTypeName();
        }
        String interfaces = Arrays.stream(type.getGenericInterfaces())
                .map(java.lang.reflect.Type::getTypeName)
                .collect(Collectors.joining(", "));
        return interfaces.isEmpty() ? text : text + (type.isInterface() ? " extends " : " implements ") + interfaces;
    }

    /** As every release of the platform writes it: what Class itself says has changed over time. */
    private static String head(Class<?> type) {
        int told = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL;
        boolean plain = !type.isInterface() && !type.isRecord() && !type.isEnum();
        int modifiers = type.getModifiers() & (plain ? told | Modifier.ABSTRACT : told);
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
        String parameters = Arrays.stream(type.getTypeParameters())
                .map(parameter -> parameter.getName()
                        + Arrays.stream(parameter.getBounds())
                                .map(java.lang.reflect.Type::getTypeName)
                                .filter(bound -> !bound.equals("java.lang.Object"))
                                .collect(Collectors.joining(" & ", " extends ", ""))
                                .replaceFirst(" extends $", ""))
                .collect(Collectors.joining(", "));
        return Modifier.toString(modifiers) + (type.isSealed() ? " sealed " : " ") + kind + " " + type.getTypeName()
                + (parameters.isEmpty() ? "" : "<" + parameters + ">");
    }

    private static Collection<String> members(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (isShown(field.getModifiers()) && !field.isSynthetic()) {
                members.add(brief(field.toGenericString(), type));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isShown(constructor) && !type.isEnum()) {
                members.add(brief(constructor.toGenericString(), type));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean usual = type.isRecord() && OF_EVERY_RECORD.contains(method.getName());
            if (isShown(method) && !method.isBridge() && !usual) {
                members.add(brief(method.toGenericString(), type));
            }
        }
        return new TreeSet<>(members);
    }

    private static boolean isShown(Executable member) {
        return isShown(member.getModifiers()) && !member.isSynthetic();
    }

    private static String brief(String text, Class<?> type) {
        return text.replace(type.getTypeName() + ".", "")
                .replace("java.lang.", "")
                .replace("java.util.", "");
    }
}
